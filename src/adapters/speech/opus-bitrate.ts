/** Bits a second of every clip: clear speech at 180 KB a minute. Apart, so that the main thread need not load a codec. */
export const BITRATE = 24_000;
