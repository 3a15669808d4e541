/** A store as a contract suite gets it from an adapter: empty, and disposed of with everything it kept. */
export interface Opened<Store> extends AsyncDisposable {
  readonly store: Store;
  /** Closes the store and opens it again on what it kept. */
  reopen(): Promise<Store>;
}

export type OpenStore<Store> = () => Promise<Opened<Store>>;
