import type { Role } from '@domain/people/people';

const words: Readonly<Record<Role, string>> = {
  applicant: $localize`:@@shell.roleApplicant:coauteur ou coautrice d'une candidature`,
  juror: $localize`:@@shell.roleJuror:membre du jury`,
  manager: $localize`:@@shell.roleManager:responsable de programme`,
  coach: $localize`:@@shell.roleCoach:accompagnateur ou accompagnatrice`,
  expert: $localize`:@@shell.roleExpert:expert ou experte`,
  laureate: $localize`:@@shell.roleLaureate:lauréat ou lauréate`,
  alumnus: $localize`:@@shell.roleAlumnus:membre de la communauté`,
  partner: $localize`:@@shell.rolePartner:partenaire`,
  administrator: $localize`:@@shell.roleAdministrator:administrateur ou administratrice`,
};

export const wordsForRole = (role: Role): string => words[role];
