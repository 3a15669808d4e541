import type { Translate } from "../../i18n/translator.ts";
import type { Subscriber } from "../../subscribers/subscriber.ts";
import type { Topic } from "../../topics/topic.ts";
import { type Choice, menu } from "./menu.ts";
import type { Reply } from "./message.ts";

export interface TopicListWords {
  readonly t: Translate;
  readonly reader: Subscriber;
  readonly topics: readonly Topic[];
}

/** Every topic with its state and what choosing it does; buttons four at a time. */
export function topicList({ t, reader, topics }: TopicListWords, page = 1): Reply {
  const followed = topics.filter(({ id }) => reader.topics.includes(id)).length;
  const head = t("topics-title", { followed, total: topics.length });
  const choices: Choice[] = [
    ...topics.map((topic) => topicChoice(topic, { t, reader })),
    { label: t("btn-all-on"), data: "all:on" },
    { label: t("btn-all-off"), data: "all:off" },
  ];
  return menu({
    t,
    head: [`${head} ${t("topics-hint")}`],
    choices,
    page,
    pageData: (next) => `topics:${next}`,
  });
}

function topicChoice({ id, name }: Topic, { t, reader }: Pick<TopicListWords, "t" | "reader">): Choice {
  const topic = name[reader.language];
  return reader.topics.includes(id)
    ? { line: t("topic-on-line", { topic }), label: t("btn-topic-off", { topic }), data: `topic:off:${id}` }
    : { line: t("topic-off-line", { topic }), label: t("btn-topic-on", { topic }), data: `topic:on:${id}` };
}

/** Topics, and the two choices that are about all of them. */
export function listChoiceCount(topics: number): number {
  return topics + 2;
}
