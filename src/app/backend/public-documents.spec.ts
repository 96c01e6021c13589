import { TestBed } from '@angular/core/testing';
import { PublicDocuments } from './public-documents';
import { Firebase } from './sdk/firebase';

const unreachable = { config: () => Promise.reject(new Error('the network was asked')) };

describe('PublicDocuments', () => {
  let documents: PublicDocuments;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: Firebase, useValue: unreachable }] });
    documents = TestBed.inject(PublicDocuments);
    const brought = document.createElement('script');
    brought.type = 'application/json';
    brought.id = 'es-documents';
    brought.textContent = JSON.stringify({
      'calls/c1': { name: 'p/calls/c1', fields: { closesAt: { timestampValue: '2027-04-06T16:00:00Z' } } },
    });
    document.body.append(brought);
  });
  afterEach(() => document.getElementById('es-documents')?.remove());

  it('reads the document that came with the page, without the network', async () => {
    expect(await documents.read<{ readonly closesAt: Date }>('calls/c1')).toEqual({ id: 'c1', closesAt: new Date('2027-04-06T16:00:00Z') });
  });

  it('asks the network the second time, and for any other document', async () => {
    await documents.read('calls/c1');
    await expectAsync(documents.read('calls/c1')).toBeRejected();
  });

  it('does not take a document for another', async () => {
    await expectAsync(documents.read('calls/c2')).toBeRejected();
  });
});
