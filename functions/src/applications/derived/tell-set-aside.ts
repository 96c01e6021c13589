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
      en: `The document “${name}”, attached to “${title}”, is set aside: it does not open.`,
    },
    subject: { fr: `Document mis à l’écart : ${title}`, en: `Document set aside: ${title}` },
    body: {
      fr: `Bonjour,\n\nLe document « ${name} », joint à « ${title} », a été lu après le dépôt et mis à l’écart : son contenu n’est pas celui que son nom annonce, et personne d’autre que vous ne peut l’ouvrir.\n\nVotre dossier reste déposé. Jusqu’à la clôture de l’appel, vous pouvez le retirer pour remplacer ce document ; ensuite, l’équipe du programme vous le demandera si elle en a besoin.`,
      en: `Hello,\n\nThe document “${name}”, attached to “${title}”, was read after your submission and set aside: its content is not what its name says, and nobody but you can open it.\n\nYour application stays submitted. Until the call closes you may withdraw it to replace this document; afterwards, the team of the programme will ask you for it if needed.`,
    },
  };
};

/** Reads whom to tell, and answers the writes; nobody for a draft, whose page says it. */
export const tellSetAside = async (
  transaction: Transaction,
  application: Identified<Application> | null,
  name: string,
): Promise<() => void> => {
  if (application === null || application.state === 'draft') return () => undefined;
  const people = await peopleOf(transaction, application.authors);
  return () => tellAll(transaction, people, words(application, name, new Date()));
};
