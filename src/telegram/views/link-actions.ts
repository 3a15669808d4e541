import type { Translate } from "../../i18n/translator.ts";
import { type Action, MAX_LABEL_LENGTH } from "./message.ts";
import type { NamedLink } from "./readable.ts";
import { clip } from "./split.ts";

/** A button for each address, once, each with a name of its own. */
export function linkActions(links: readonly NamedLink[], t: Translate): readonly Action[] {
  const targets = new Map(links.map((link) => [link.url, link]));
  const taken = new Set<string>();
  return [...targets.values()].map(({ host, url }, index) => {
    const plain = clip(t("btn-open-link", { host }), MAX_LABEL_LENGTH);
    const label = taken.has(plain)
      ? clip(t("btn-open-numbered-link", { number: index + 1, host }), MAX_LABEL_LENGTH)
      : plain;
    taken.add(label);
    return { label, url };
  });
}
