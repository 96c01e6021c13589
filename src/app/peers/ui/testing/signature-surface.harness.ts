import { ComponentHarness } from '@angular/cdk/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';

/** Where one signs, by hand or by typing one's name. */
export class SignatureSurfaceHarness extends ComponentHarness {
  static readonly hostSelector = 'es-signature-surface';

  async press(words: string): Promise<void> {
    await (await this.locatorFor(MatButtonHarness.with({ text: words }))()).click();
  }

  async typeName(name: string): Promise<void> {
    await this.press('Écrire mon nom plutôt');
    await (await this.locatorFor(MatInputHarness)()).setValue(name);
  }

  async isDrawn(): Promise<boolean> {
    return (await this.locatorForOptional('canvas')()) !== null;
  }

  async words(): Promise<string> {
    return (await this.host()).text();
  }
}
