import type { ParseWarning } from "../article.ts";

/** One entry of a feed, as far as the feed tells it. */
export interface FeedItem {
  /** The feed's own name for it, else its address. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601 with +07:00, or the day alone. */
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly author: string | null;
  /** What it says about its text, without markup. */
  readonly lead: string | null;
}

export interface Feed {
  readonly feed: { readonly title: string | null };
  /** Each entry once, in the feed's order. */
  readonly items: readonly FeedItem[];
  readonly warnings: readonly ParseWarning[];
}

/** The fields of an entry in the feed's own words, whichever format it has. */
export interface RawItem {
  readonly id?: string | undefined;
  /** Addresses, the surest first. */
  readonly links: readonly (string | undefined)[];
  readonly title?: RawText | undefined;
  readonly date?: string | undefined;
  readonly category?: string | undefined;
  readonly author?: string | undefined;
  readonly lead?: RawText | undefined;
}

export interface RawText {
  readonly text: string;
  /** "maybe": RSS does not say, and both are common. */
  readonly isMarkup: boolean | "maybe";
}
