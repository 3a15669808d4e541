import type { ParsedArticle } from "../article.ts";
import type { Feed } from "../feed/feed.ts";
import type { Listing } from "../html/listing-page.ts";
import type { SiteRules } from "../html/site-rules.ts";

export const PAGE_KINDS = ["text", "json", "html", "listing", "feed"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A file or page, and what is known of it before anybody has looked into it. */
export interface PageToRead {
  /** A file's name or an address: what errors call it by. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Without it, the name's ending and the content decide. */
  readonly kind?: PageKind | undefined;
  /** Where it came from. */
  readonly url?: string | undefined;
  /** Of the source that it belongs to. */
  readonly rules?: SiteRules | undefined;
  readonly now: Date;
}

export type Reading =
  | ({ readonly kind: "article" } & ParsedArticle)
  | ({ readonly kind: "feed" } & Feed)
  | ({ readonly kind: "listing" } & Listing);
