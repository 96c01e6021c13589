import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Every room of an edition, in the order of a project's life. */
@Component({
  selector: 'es-edition-doors',
  imports: [RouterLink],
  templateUrl: './edition-doors.html',
  styleUrl: './edition-doors.scss',
})
export class EditionDoors {
  readonly programmeId = input.required<string>();
  readonly editionId = input.required<string>();
  readonly callId = input.required<string>();
}
