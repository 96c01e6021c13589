import type { KeptRecord, KeptStorage } from '../kept/kept-storage';

/** The browser's storage in memory, shared by the tabs of a spec. */
export class MemoryStorage implements Pick<KeptStorage, keyof KeptStorage> {
  readonly records = new Map<string, KeptRecord>();
  private readonly listeners = new Set<() => void>();
  /** A browser without room refuses. */
  isFull = false;

  read = (uid: string): readonly KeptRecord[] => [...this.records.values()].filter((record) => record.uid === uid);
  write = (record: KeptRecord): boolean => {
    if (this.isFull) return false;
    this.records.set(record.id, record);
    this.tell();
    return true;
  };
  erase = ({ id }: Pick<KeptRecord, 'id'>): void => {
    this.records.delete(id);
    this.tell();
  };
  whenChanged = (act: () => void): (() => void) => {
    this.listeners.add(act);
    return () => this.listeners.delete(act);
  };

  private tell(): void {
    for (const act of [...this.listeners]) act();
  }
}
