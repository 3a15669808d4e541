import { z } from "zod";
import { nearestBy } from "../language/nearest.ts";
import { foldToWords } from "../language/text.ts";
import { PlainError } from "../lib/errors.ts";
import { LANGUAGES, Topic, type TopicId } from "./topic.ts";

/** The topics that people can follow, and the ways in which people and pages name them. */
export interface Catalogue {
  /** In the order of the topics file. */
  readonly topics: readonly Topic[];
  get(id: TopicId): Topic | undefined;
  /** The topic that a portal's category label belongs to; marks, case and punctuation do not count. */
  topicOfCategory(category: string | null): Topic | undefined;
  /** The topic that is named exactly: by id, name in any language or alias. */
  find(text: string): Topic | undefined;
  /** The topic whose name is spelled most like `text`, when one is near. */
  nearest(text: string): Topic | undefined;
}

const TopicsFile = z.object({ topics: z.array(Topic).min(1) });

/**
 * @param json the parsed topics file, `{"topics":[…]}`
 * @throws PlainError `topics_invalid` that lists every problem
 */
export function parseCatalogue(json: unknown): Catalogue {
  const parsed = TopicsFile.safeParse(json);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
    );
  }
  const { topics } = parsed.data;
  const names = claim(topics, "is a name of", namesOf);
  const categories = claim(topics, "is a category of", ({ categories }) => categories);
  const problems = [...repeatedIds(topics), ...names.problems, ...categories.problems];
  if (problems.length > 0) throw invalid(problems);
  return {
    topics,
    get: (id) => topics.find((topic) => topic.id === id),
    topicOfCategory: (category) =>
      category === null ? undefined : categories.owners.get(foldToWords(category)),
    find: (text) => names.owners.get(foldToWords(text)),
    nearest: (text) => nearestBy(text, topics, namesOf),
  };
}

function invalid(problems: readonly string[]): PlainError {
  return new PlainError(
    "topics_invalid",
    `The topics file has ${problems.length} problem(s): ${problems.join("; ")}`,
    "Correct the file that TOPICS_FILE names and start again.",
  );
}

function namesOf({ id, name, aliases }: Topic): string[] {
  return [id, ...LANGUAGES.map((language) => name[language]), ...aliases];
}

function repeatedIds(topics: readonly Topic[]): string[] {
  const ids = topics.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `the id "${id}" stands there more than once`,
  );
}

interface Claims {
  readonly owners: ReadonlyMap<string, Topic>;
  readonly problems: readonly string[];
}

/** Who owns each word; one that two topics claim, or that is empty after folding, is a problem. */
function claim(
  topics: readonly Topic[],
  relation: string,
  wordsOf: (topic: Topic) => readonly string[],
): Claims {
  const owners = new Map<string, Topic>();
  const problems: string[] = [];
  for (const topic of topics) {
    for (const word of wordsOf(topic)) {
      const key = foldToWords(word);
      const owner = owners.get(key);
      if (key === "") problems.push(`${topic.id}: "${word}" holds neither letter nor digit`);
      else if (!owner) owners.set(key, topic);
      else if (owner.id !== topic.id)
        problems.push(`"${word}" ${relation} both "${owner.id}" and "${topic.id}"`);
    }
  }
  return { owners, problems };
}
