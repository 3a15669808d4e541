import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Fetcher } from "./adapters/sources/web/fetcher.ts";
import { openValidatorFile } from "./adapters/sources/web/validator-file.ts";
import { webSource } from "./adapters/sources/web/web-source.ts";
import type { ArticleSource, Reader, ValidatorLog } from "./articles/ports.ts";
import { parseSources, type SourcesFile } from "./articles/sources-file.ts";
import type { Config } from "./config.ts";
import type { Clock } from "./lib/clock.ts";
import { messageOf, PlainError } from "./lib/errors.ts";
import { systemTimer } from "./lib/timer.ts";

export type { Fetched } from "./adapters/sources/web/fetcher.ts";

/** @throws PlainError `sources_invalid`, `sources_unreadable` */
export async function readSources(path: string): Promise<SourcesFile> {
  try {
    return parseSources(JSON.parse(await readFile(path, "utf8")));
  } catch (thrown) {
    if (thrown instanceof PlainError) throw thrown;
    throw new PlainError(
      "sources_unreadable",
      `The sources file ${path} cannot be read: ${messageOf(thrown)}`,
      "Correct it, or set SOURCES_FILE to the right one.",
    );
  }
}

export interface SourceParts {
  readonly file: SourcesFile;
  readonly fetcher: Fetcher;
  readonly reader: Reader;
  readonly validators: ValidatorLog;
  readonly clock: Clock;
}

/** The places on the web that the sources file names. @throws PlainError `certificates_unreadable` */
export function webSources({ file, fetcher, ...parts }: SourceParts): Promise<ArticleSource[]> {
  return Promise.all(
    file.sources.map(async (entry) => {
      const certificates = entry.certificates && (await readCertificates(entry.name, entry.certificates));
      return webSource({ entry, fetcher, certificates, ...parts });
    }),
  );
}

async function readCertificates(source: string, path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (thrown) {
    throw new PlainError(
      "certificates_unreadable",
      `The certificates of ${source} cannot be read: ${messageOf(thrown)}`,
      'Correct "certificates" in the sources file.',
    );
  }
}

export function createFetcher({ fetchAllow }: Config, { contact }: SourcesFile, clock: Clock): Fetcher {
  return new Fetcher({ contact, allowed: fetchAllow, clock, timer: systemTimer });
}

/** What a fetch by hand needs. */
export async function openFetching(
  config: Config,
  file: SourcesFile,
  clock: Clock,
): Promise<{ readonly fetcher: Fetcher; readonly validators: ValidatorLog }> {
  const validators = await openValidatorFile(join(config.dataDir, "fetched", "validators.json"));
  return { fetcher: createFetcher(config, file, clock), validators };
}
