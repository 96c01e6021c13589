/** Words for a document whose bytes were read and set aside. */
import type { DocumentFault } from '@domain/applications/documents';

const reasons: Readonly<Record<DocumentFault, string>> = {
  typeNotListed: $localize`:@@applications.fileTypeNotListed:ce type de fichier n'est pas accepté`,
  nameDisagrees: $localize`:@@applications.fileNameDisagrees:l'extension de son nom ne correspond pas à son type`,
  bytesDisagree: $localize`:@@applications.fileBytesDisagree:son contenu n'est pas celui que son nom annonce`,
  empty: $localize`:@@applications.fileIsEmpty:il est vide`,
  tooLarge: $localize`:@@applications.fileIsTooLarge:il dépasse 20 Mo`,
  missing: $localize`:@@applications.fileNeverCame:son contenu n'est pas arrivé`,
};

/** One sentence: to its author what to do, to a reader that it does not open. */
export const whySetAside = (fault: string | undefined, readonly: boolean): string => {
  const reason = new Map<string, string>(Object.entries(reasons)).get(fault ?? '') ?? reasons.bytesDisagree;
  return readonly
    ? $localize`:@@applications.fileSetAsideForReaders:Document mis à l'écart : ${reason}:reason:. Il ne s'ouvre pas.`
    : $localize`:@@applications.fileSetAside:Document mis à l'écart : ${reason}:reason:. Retirez-le, puis joignez-en un autre.`;
};
