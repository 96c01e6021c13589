import type { ElementRef } from '@angular/core';
import { afterNextRender, Component, DestroyRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { drawnSignature, typedSignature, type Point } from '@domain/peers/signature';
import { Field } from '../../shared/forms/field';
import { SignaturePicture } from './signature-picture';

interface Pad {
  clear(): void;
  isEmpty(): boolean;
  toData(): readonly { readonly points: readonly Point[] }[];
  off(): void;
}

/** Draw with a finger, a pen or a mouse; or type one's name, for who cannot. */
@Component({
  selector: 'es-signature-surface',
  imports: [MatButton, Field, MatFormField, MatInput, SignaturePicture],
  templateUrl: './signature-surface.html',
  styleUrl: './signature-surface.scss',
})
export class SignatureSurface {
  readonly name = input.required<string>();
  readonly signed = output<string>();
  readonly dismissed = output();
  protected readonly typing = signal(false);
  protected readonly typed = signal('');
  protected readonly empty = signal(false);
  /** What draws is on its way: a stroke would leave no trace yet. */
  protected readonly preparing = signal(true);
  protected readonly path = typedSignature;
  protected readonly typeError = $localize`:@@peers.typeError:Écrivez votre nom en lettres.`;
  protected readonly drawError = $localize`:@@peers.drawError:Le cadre est vide : signez, ou écrivez votre nom.`;
  private readonly canvas = viewChild<ElementRef<HTMLCanvasElement>>('canvas');
  private pad: Pad | null = null;

  constructor() {
    afterNextRender(() => void this.prepare());
    inject(DestroyRef).onDestroy(() => this.pad?.off());
  }

  protected choose(typing: boolean): void {
    this.pad?.off();
    this.pad = null;
    this.preparing.set(true);
    this.empty.set(false);
    this.typing.set(typing);
    if (!typing) setTimeout(() => void this.prepare());
  }

  protected clear(): void {
    this.pad?.clear();
    this.empty.set(false);
  }

  protected sign(): void {
    const path = this.typing() ? typedSignature(this.typed()) : drawnSignature((this.pad?.toData() ?? []).map(({ points }) => points));
    this.empty.set(path === '');
    if (path !== '') this.signed.emit(path);
  }

  private async prepare(): Promise<void> {
    const { default: SignaturePad } = await import('signature_pad');
    const canvas = this.canvas()?.nativeElement;
    if (canvas === undefined || this.typing()) return;
    const scale = Math.max(devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * scale;
    canvas.height = canvas.offsetHeight * scale;
    canvas.getContext('2d')?.scale(scale, scale);
    this.pad = new SignaturePad(canvas, { penColor: getComputedStyle(canvas).color, minWidth: 1, maxWidth: 2.5 });
    this.preparing.set(false);
  }
}
