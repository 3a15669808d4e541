import type { Manner, Provider, Voice } from "./voice.ts";

/** Speech as samples: one channel, 16 bits. */
export interface Pcm {
  readonly samples: Int16Array;
  readonly sampleRateHz: number;
}

/** Makes speech of a script. Every failure is a PlainError: whoever asks can go to another synthesiser. */
export interface Synthesiser {
  readonly provider: Provider;
  /** Changes when the same script would be spoken differently: part of a clip's key. */
  readonly version: string;
  readonly defaultVoice: string;
  /** Whether it could have a voice of that name; only `voices` knows whether it has. */
  isOwn(voice: string): boolean;
  /** The Vietnamese voices. */
  voices(): Promise<readonly Voice[]>;
  /**
   * @param script NFC text as `toScript` made it; lines are paragraphs
   * @throws PlainError `nothing_to_say`, `script_too_long`, `voice_unknown`, or what its provider could not do
   */
  synthesise(script: string, manner: Manner): Promise<Pcm>;
}

/** Opus, mono: packets of 20 ms in order. Lengths count samples at 48 kHz, Opus's own rate. */
export interface OpusSpeech {
  readonly packets: readonly Uint8Array[];
  /** What a decoder gives first and a player leaves out. */
  readonly preSkipSamples: number;
  /** What is heard: without the pre-skip and what fills the last packet up. */
  readonly heardSamples: number;
}

/** Brings speech to the loudness of every clip and encodes it; never on the thread that serves people. */
export interface ClipEncoder {
  /** Changes when the same speech would be encoded differently: part of a clip's key. */
  readonly version: string;
  encode(pcm: Pcm): Promise<OpusSpeech>;
  /** So much encoded silence, in whole packets. */
  silence(durationMs: number): Promise<OpusSpeech>;
}

/** Clips by key, for as long as there is room. What it gives may be damaged: check it. */
export interface ClipStore {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/**
 * What a channel calls the clips that were uploaded to it: sent again by that name, they need not be uploaded. A name
 * may have become void; whoever learns so removes it.
 */
export interface UploadedClips {
  nameOf(key: string): Promise<string | undefined>;
  /** Keeps at least the newest 10,000: those of a city's edition. */
  keep(key: string, name: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** A note that is still to follow a message which the chat has: by reference, no words of it. */
export interface OwedNote {
  /** Of the chat. */
  readonly address: string;
  /** `null` when it is not known. */
  readonly messageId: number | null;
  /** The action that reads the message aloud. */
  readonly action: string;
  /** ISO 8601, UTC. */
  readonly owedSince: string;
}

/** What listeners are still to hear, so that no end of the process takes it from them. */
export interface OwedNotes {
  /** Resolves with the note's id when it is on disk. */
  owe(note: OwedNote): Promise<string>;
  /** It was sent, or will never be. */
  settle(id: string): Promise<void>;
  /** By id, what has been owed for longest first. */
  all(): Promise<ReadonlyMap<string, OwedNote>>;
  /** Removes everything about a chat. */
  forget(address: string): Promise<void>;
}
