/** Why: a document may be read after the application was handed in: whoever attached it is not on that page any more, and its readers cannot open it. */
import type { Application } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import { type Transaction } from '../../platform/firebase';
import { peopleOf, tellAll, type News } from '../../platform/tell';
import { titleOf } from '../telling';

const words = (application: Identified<Application>, name: string, at: Date): News => {
  const title = titleOf(application);
  return {
    kind: 'documentSetAside',
    link: `/candidatures/${application.id}`,
    at,
    text: {
      fr: `Le document « ${name} », joint à « ${title} », est mis à l’écart : il ne s’ouvre pas.`,
      en: `The document “${name}”, attached to “${title}”, has been blocked and cannot be opened.`,
    },
    subject: { fr: `Document mis à l’écart : ${title}`, en: `Document blocked: ${title}` },
    body: {
      fr: `Bonjour,\n\nLe document « ${name} », joint à « ${title} », a été vérifié après le dépôt et mis à l’écart : il n’est pas arrivé entier, ou son contenu n’est pas celui que son nom annonce. Personne d’autre que vous ne peut l’ouvrir.\n\nVotre dossier reste déposé. Jusqu’à la clôture de l’appel, vous pouvez le retirer pour remplacer ce document ; ensuite, l’équipe du programme vous le demandera si elle en a besoin.`,
      en: `Hello,\n\nThe document “${name}”, attached to “${title}”, was checked after you submitted, and has been blocked: either it did not arrive complete, or its content does not match its name. Only you can open it.\n\nYour application is still submitted. Until the call closes, you can take it back to replace this document. After that, the programme team will ask you for it if they need it.`,
    },
  };
};

/** Tells the authors; nobody for a draft, whose page says it. It reads, then writes: call it after the other reads of the transaction. */
export const tellSetAside = async (transaction: Transaction, application: Identified<Application>, name: string): Promise<void> => {
  if (application.state === 'draft') return;
  const people = await peopleOf(transaction, application.authors);
  tellAll(transaction, people, words(application, name, new Date()));
};
