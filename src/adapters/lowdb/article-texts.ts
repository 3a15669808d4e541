import { join } from "node:path";
import { Article, type ArticleEntry } from "../../articles/article.ts";
import { type WriteFile, writeDurably } from "./durable-write.ts";
import { damaged, writeFailed } from "./store-errors.ts";
import { readStored, type StoredFormat, textOf } from "./stored-json.ts";

const FORMAT: StoredFormat<Article> = { schema: Article };
/** Texts kept in memory: those of the last days, which nearly everybody asks for. */
const REMEMBERED = 200;

type TextName = Pick<ArticleEntry, "id" | "revision">;

/** The texts of articles, one file a revision (`12.1.json`), written once and read on demand. */
export class ArticleTexts {
  readonly #directory: string;
  readonly #write: WriteFile;
  /** Least recently used first. */
  readonly #recent = new Map<string, Article>();

  constructor(directory: string, write: WriteFile = writeDurably) {
    this.#directory = directory;
    this.#write = write;
  }

  /** @throws PlainError `store_write_failed` */
  async write(name: TextName, article: Article): Promise<void> {
    const path = this.#pathOf(name);
    try {
      await this.#write(path, textOf(article, FORMAT));
    } catch (thrown) {
      throw writeFailed(path, thrown);
    }
    this.#remember(path, article);
  }

  /** @throws PlainError `store_damaged` */
  async read(name: TextName): Promise<Article> {
    const path = this.#pathOf(name);
    const article = this.#recent.get(path) ?? (await readStored(path, FORMAT));
    if (!article) throw damaged(path, "the file is missing", "missing");
    this.#remember(path, article);
    return article;
  }

  #pathOf({ id, revision }: TextName): string {
    return join(this.#directory, `${id}.${revision}.json`);
  }

  #remember(path: string, article: Article): void {
    this.#recent.delete(path);
    this.#recent.set(path, article);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > REMEMBERED && oldest !== undefined) this.#recent.delete(oldest);
  }
}
