/** A 1×1 PNG, base64. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** What a model writes, before it is put into a provider's words. */
type Piece =
  | { readonly text: string }
  /** Arguments in the pieces in which they are streamed. */
  | { readonly call: { readonly name: string; readonly json: readonly string[] } }
  | { readonly image: string }

export type Script = {
  readonly pieces: readonly Piece[]
  readonly reason: 'end' | 'length' | 'stop' | 'tools' | 'refused'
  /** How it goes out; `whole`: as JSON, whatever was asked for. */
  readonly delivery?: 'whole' | 'slow' | 'cut' | 'error'
  /** Echoes the caller's key in a header. */
  readonly leaky?: true
}

type Failure = 'server' | 'rate-limit' | 'overloaded' | 'bad-request' | 'page'

export type Scenario = { readonly script: Script } | { readonly failure: Failure; readonly message?: string }

/** What the scenarios need to know of a request, whichever its format. */
export type Heard = {
  /** Text of the last user message. */
  readonly text: string
  readonly images: number
  /** Texts of the tool results at the end of the conversation. */
  readonly results: readonly string[]
  /** Names of the tools that may be called. */
  readonly tools: readonly string[]
  readonly key: string
}

/** Every word a piece of its own, with the space before it. */
const words = (text: string): Piece[] => (text.match(/\s*\S+/g) ?? []).map((word) => ({ text: word }))

const answerOf = ({ text, images, results }: Heard): string =>
  results.length > 0
    ? `The tool said: ${results.join('; ')}`
    : `You said: ${text}${images === 0 ? '' : ` (with ${images} image${images === 1 ? '' : 's'})`}`

const callOf = (heard: Heard, json: readonly string[]): Script => {
  const [name] = heard.tools
  if (name === undefined || heard.results.length > 0) return { pieces: words(answerOf(heard)), reason: 'end' }
  return { pieces: [...words('Let me look.'), { call: { name, json } }], reason: 'tools' }
}

const JSON_PIECES = ['{"ci', 'ty": "Zü', 'rich", "days', '": 3}']

/** The models of the fake provider: each behaves in one way, told by its name. */
const SCENARIOS: Record<string, (heard: Heard) => Scenario> = {
  'fake-text': (heard) => ({ script: { pieces: words(answerOf(heard)), reason: 'end' } }),
  'fake-whole': (heard) => ({ script: { pieces: words(answerOf(heard)), reason: 'end', delivery: 'whole' } }),
  'fake-stop': (heard) => ({ script: { pieces: words(answerOf(heard)), reason: 'stop' } }),
  'fake-length': (heard) => ({ script: { pieces: words(answerOf(heard)).slice(0, 2), reason: 'length' } }),
  'fake-tools': (heard) => ({ script: callOf(heard, JSON_PIECES) }),
  'fake-tools-whole': (heard) => ({ script: { ...callOf(heard, JSON_PIECES), delivery: 'whole' } }),
  'fake-broken-tools': (heard) => ({ script: callOf(heard, ['{"city": "Zü']) }),
  'fake-image': () => ({ script: { pieces: [{ text: 'Here it is.' }, { image: PIXEL }], reason: 'end' } }),
  'fake-empty': () => ({ script: { pieces: [], reason: 'length' } }),
  'fake-refused': () => ({ script: { pieces: [], reason: 'refused' } }),
  'fake-slow': (heard) => ({
    script: { pieces: words(`${answerOf(heard)} ${'and so on '.repeat(100)}`), reason: 'end', delivery: 'slow' },
  }),
  'fake-cut': (heard) => ({ script: { pieces: words(answerOf(heard)), reason: 'end', delivery: 'cut' } }),
  'fake-error-in-stream': (heard) => ({ script: { pieces: words(answerOf(heard)), reason: 'end', delivery: 'error' } }),
  'fake-error': () => ({ failure: 'server' }),
  'fake-rate-limit': () => ({ failure: 'rate-limit' }),
  'fake-overloaded': () => ({ failure: 'overloaded' }),
  'fake-page': () => ({ failure: 'page' }),
  'fake-leaky': ({ key }) => ({ script: { pieces: [{ text: `Your key is ${key}` }], reason: 'end', leaky: true } }),
  'fake-leaky-error': ({ key }) => ({ failure: 'bad-request', message: `The key ${key} may not do this.` }),
}

export const FAKE_MODELS: readonly string[] = Object.keys(SCENARIOS)

/** What the model does with what it heard; undefined for a model that is not there. */
export const scenarioOf = (model: string, heard: Heard): Scenario | undefined => SCENARIOS[model]?.(heard)

/** Tokens as the fake counts them: words. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length
