import { Component, computed, inject, input, LOCALE_ID, signal } from '@angular/core';
import { signingCloses, signingOpens, windowOf } from '@domain/peers/attendance';
import type { Attendance, HalfDay, Registration } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { formatDayTime } from '../../shared/formats/format';
import { Button } from '../../shared/forms/button';
import { Icon } from '../../shared/icon/icon';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { live, PeersGateway, type Shown } from '../peers-gateway';
import { attendanceWords, halfWords } from '../peers-words';
import { SignaturePicture } from '../ui/signature-picture';
import { SignatureSurface } from '../ui/signature-surface';

type Face = 'signed' | 'marked' | 'absent' | 'pending' | 'refused' | 'tooEarly' | 'open' | 'tooLate';

/** My half-days: sign now, signed, too early, too late; a signature made offline waits for the network. */
@Component({
  selector: 'es-signing',
  imports: [Button, Icon, Problem, SignaturePicture, SignatureSurface, Status],
  templateUrl: './signing.html',
  styleUrl: './signing.scss',
})
export class Signing {
  private readonly gateway = inject(PeersGateway);
  private readonly locale = inject(LOCALE_ID);
  readonly session = input.required<Shown>();
  readonly registration = input.required<Identified<Registration>>();
  protected readonly drawing = signal<string | null>(null);
  protected readonly connection = this.gateway.connection.state;
  protected readonly words = attendanceWords;
  protected readonly refusedWords = $localize`:@@peers.refusedSignature:Le serveur a refusé cette signature : elle est arrivée hors de la demi-journée, ou vous n'êtes plus inscrit. Si vous étiez là, l'équipe peut le noter.`;

  // By their ids: who else signs changes the session, and must not take the surface from under a hand.
  private readonly sessionId = computed(() => this.session().id);
  private readonly registrationId = computed(() => this.registration().id);
  private readonly read = live(() => this.gateway.mySignatures(this.sessionId(), this.registrationId()));
  private readonly mine = computed<readonly Identified<Attendance>[]>(() => {
    const state = this.read.state();
    return state.kind === 'shown' ? state.value : [];
  });
  protected readonly halves = computed(() =>
    this.session().halfDays.map((half) => {
      const attendance = this.mine().find(({ halfDayId }) => halfDayId === half.id) ?? null;
      const entry = this.gateway.waiting(this.gateway.signaturePath(this.session().id, half.id, this.registration().id))()[0] ?? null;
      return { half, attendance, entry, label: halfWords(half, this.locale), face: this.faceOf(half, attendance, entry?.state ?? null) };
    }),
  );
  protected readonly ready = computed(() => this.read.state().kind !== 'loading');
  protected opens = (half: HalfDay): string => formatDayTime(signingOpens(half), this.locale);
  protected closes = (half: HalfDay): string => formatDayTime(signingCloses(half), this.locale);

  protected sign(half: HalfDay, path: string): void {
    this.gateway.sign(this.session(), half.id, this.registration(), path);
    this.drawing.set(null);
  }

  protected again(entryId: string, half: HalfDay): void {
    this.gateway.forget(entryId);
    if (windowOf(half, this.gateway.clock.now()) === 'open') this.drawing.set(half.id);
  }

  private faceOf(half: HalfDay, attendance: Attendance | null, sending: 'pending' | 'refused' | null): Face {
    if (sending !== null) return sending;
    if (attendance !== null) return attendance.state === 'absent' ? 'absent' : attendance.method === 'signature' ? 'signed' : 'marked';
    return windowOf(half, this.gateway.clock.now());
  }
}
