/** Who can speak: Google's service, or the offline voice. */
export const PROVIDERS = ["google", "espeak"] as const;
export type Provider = (typeof PROVIDERS)[number];

export const REGIONS = ["north", "central", "south"] as const;
export type Region = (typeof REGIONS)[number];

/** The speeds that a reader can choose, made at synthesis; 1 is normal. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;
export const SLOWEST = 0.75;
export const FASTEST = 2;

/** A voice that can be chosen. */
export interface Voice {
  readonly provider: Provider;
  /** As its provider calls it: `vi-VN-Wavenet-A`, `vi`. */
  readonly name: string;
  readonly region: Region | null;
  readonly gender: "female" | "male" | null;
}

/** How something is to be spoken. */
export interface Manner {
  /** The name of a voice. */
  readonly voice: string;
  /** From `SLOWEST` to `FASTEST`. */
  readonly speed: number;
}
