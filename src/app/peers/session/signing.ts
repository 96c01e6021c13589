import { Component, computed, effect, inject, input, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isSealed, signingCloses, signingOpens, windowOf } from '@domain/peers/attendance';
import type { Attendance, HalfDay, Registration } from '@domain/peers/peers';
import { presenceOf, type Presence } from '@domain/peers/presence';
import type { Identified } from '@domain/shared/document';
import { formatDayTime, formatTime } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { live, PeersGateway, type OutboxEntry, type Shown } from '../peers-gateway';
import { attendanceWords, halfWords, missedWords, offlineWords } from '../peers-words';
import { SignaturePicture } from '../ui/signature-picture';
import { SignatureSurface } from '../ui/signature-surface';

type Face = 'signed' | 'marked' | 'absent' | 'pending' | 'refused' | 'sealed' | 'tooEarly' | 'open' | 'tooLate';

/** My half-days: sign now, signed, too early, too late; a signature made offline waits for the network. */
@Component({
  selector: 'es-signing',
  imports: [MatButton, Icon, Problem, SignaturePicture, SignatureSurface, Status],
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
  protected readonly missed = missedWords;
  protected readonly refusedWords = $localize`:@@peers.refusedSignature:Le serveur a refusé cette signature : l'heure de cet appareil est hors de la demi-journée, ou vous n'êtes plus inscrit. Si vous étiez là, l'équipe peut le noter.`;
  protected readonly sealedWords = $localize`:@@peers.refusedSealed:Cette signature est arrivée après que la feuille de la demi-journée a été scellée : elle ne peut plus y figurer. Montrez-la à l'équipe si vous étiez là.`;

  // By their ids: who else signs changes the session, and must not take the surface from under a hand.
  private readonly sessionId = computed(() => this.session().id);
  private readonly registrationId = computed(() => this.registration().id);
  private readonly read = live(() => this.gateway.mySignatures(this.sessionId(), this.registrationId()));
  private readonly mine = computed<readonly Identified<Attendance>[]>(() => this.read.value([]));
  protected readonly halves = computed(() =>
    this.session().halfDays.map((half) => {
      const presence = presenceOf(
        half,
        this.mine().filter(({ halfDayId }) => halfDayId === half.id),
      );
      const entry = this.gateway.waiting(this.sessionId(), half.id, this.registrationId())[0] ?? null;
      const face = this.faceOf(half, presence, entry?.state ?? null);
      return { half, presence, entry, face, label: halfWords(half, this.locale), sealed: isSealed(this.session(), half.id) };
    }),
  );
  protected readonly ready = computed(() => this.read.state().kind !== 'loading');
  protected offline = (presence: Presence): string => offlineWords(presence, this.locale);
  protected signedAt = (entry: OutboxEntry | null): string => {
    const at = entry?.patch['signedAt'];
    return at instanceof Date ? formatTime(at, this.locale) : '';
  };
  protected opens = (half: HalfDay): string => formatDayTime(signingOpens(half), this.locale);
  protected closes = (half: HalfDay): string => formatDayTime(signingCloses(half), this.locale);

  constructor() {
    // Sent twice over a poor network, the second sending is refused although the first arrived: nothing is lost, nothing is wrong.
    effect(() => {
      const known = new Set(this.mine().map(({ id }) => id));
      for (const { entry } of this.halves())
        if (entry?.state === 'refused' && known.has(entry.path.split('/').at(-1) ?? '')) this.gateway.forget(entry.id);
    });
  }

  protected sign(half: HalfDay, path: string): void {
    this.gateway.sign(this.session(), half.id, this.registration(), path);
    this.drawing.set(null);
  }

  protected again(entryId: string, half: HalfDay): void {
    this.gateway.forget(entryId);
    if (windowOf(half, this.gateway.clock.now()) === 'open') this.drawing.set(half.id);
  }

  private faceOf(half: HalfDay, presence: Presence | null, sending: 'pending' | 'refused' | 'conflict' | null): Face {
    if (sending !== null) return sending === 'pending' ? 'pending' : 'refused';
    if (presence !== null) return presence.kind === 'absent' ? 'absent' : presence.signature === '' ? 'marked' : 'signed';
    return isSealed(this.session(), half.id) ? 'sealed' : windowOf(half, this.gateway.clock.now());
  }
}
