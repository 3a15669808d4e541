/** The part of @echogarden/espeak-ng-emscripten that the offline voice uses. */
declare module "@echogarden/espeak-ng-emscripten" {
  interface EspeakWorker {
    /** 0 when there is such a voice; otherwise the one before stays. */
    set_voice(name: string): number;
    /** Words a minute, 80–450, as espeak-ng counts them. */
    set_rate(rate: number): void;
    get_samplerate(): number;
    /** Calls back in the same turn, with samples until it is `null`; a `true` stops it. */
    synthesize(ssml: string, callback: (samples: Int16Array | null) => boolean): void;
  }
  const load: () => Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
  export default load;
}
