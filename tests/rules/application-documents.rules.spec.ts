/** Why: the record of an attached document says a type of the closed list, under a name of that type, and nothing about what functions will find in its bytes. */
import { acceptedExtensions, acceptedTypes } from '@domain/applications/documents';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { dossiers, file } from './applications-world';

const path = 'applications/draft/files/f1';
const files = (it: string, allowed: boolean, more: object, as = 'amina'): RuleCase => ({
  it: `${allowed ? 'takes' : 'refuses'} ${it}`,
  as,
  does: 'create',
  path,
  data: file('f1', 'draft', more),
  allowed,
});
const named = (name: string, contentType: string) => ({ name, contentType, storagePath: `${path.replace('files/', '')}/${name}` });
const openDocument = 'application/vnd.oasis.opendocument.text';

const listed = acceptedTypes.flatMap((contentType) =>
  (acceptedExtensions[contentType] ?? []).map((extension) =>
    files(`a document called .${extension}`, true, named(`Annexe.${extension.toUpperCase()}`, contentType)),
  ),
);

runRuleTable({
  room: 'application-documents',
  ...dossiers,
  cases: [
    ...listed,
    files('a type that only begins like one of the list', false, named('y.odt', `${openDocument}, text/html`)),
    files('a type that is not in the list', false, named('y.svg', 'image/svg+xml')),
    files('a page under the type of a document', false, named('y.html', openDocument)),
    files('a name without extension', false, named('pdf', 'application/pdf')),
    files('a name that is only an extension', false, named('.pdf', 'application/pdf')),
    files('the extension of another type', false, named('y.docx', 'application/pdf')),
    files('a name with a folder in it', false, named('a/b.pdf', 'application/pdf')),
    files('a name too long', false, named(`${'x'.repeat(197)}.pdf`, 'application/pdf')),
    files('a name as long as may be', true, named(`${'x'.repeat(196)}.pdf`, 'application/pdf')),
    files('an empty document', false, { size: 0 }),
    files('a size with a fraction', false, { size: 10.5 }),
    files('another shape', false, { v: 2 }),
    files('a field whose name is too long', false, { fieldId: 'x'.repeat(61) }),
    files('an hour of its own', false, { uploadedAt: new Date() }),
    files('a document that says it was checked', false, { state: 'stored' }),
    files('a document that says it is set aside', false, { state: 'quarantined' }),
    files('a document that says why it is set aside', false, { fault: 'empty' }),
    { it: 'takes a document away from a draft', as: 'amina', does: 'delete', path: 'applications/draft/files/f0', allowed: true },
    {
      it: 'refuses a stranger who takes a document away',
      as: 'stranger',
      does: 'delete',
      path: 'applications/draft/files/f0',
      allowed: false,
    },
    {
      it: 'refuses a manager who takes a document away',
      as: 'claire',
      does: 'delete',
      path: 'applications/draft/files/f0',
      allowed: false,
    },
    {
      it: 'refuses an author who says a document was checked',
      as: 'amina',
      does: 'update',
      path: 'applications/draft/files/f0',
      data: { state: 'stored' },
      allowed: false,
    },
  ],
});
