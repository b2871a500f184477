import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'

/** A way to make a round wrong on purpose. */
type Tamper = { readonly label: string; readonly of: (params: JsonObject) => JsonObject }

const without = (params: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(params).filter(([key]) => key !== name))

/** Another character in the middle; of the same alphabet, so that only what it says is wrong. */
const flipped = (state: string): string => {
  const at = Math.floor(state.length / 2)
  const next = state.charAt(at) === 'A' ? 'B' : 'A'
  return state.slice(0, at) + next + state.slice(at + 1)
}

const responsesOf = (params: JsonObject): JsonObject => {
  const responses = params['inputResponses']
  return isObject(responses) ? responses : {}
}

/** What can be made wrong about these parameters. */
export const tampersOf = (params: JsonObject): readonly Tamper[] => {
  const state = params['requestState']
  return [
    ...(state === undefined
      ? []
      : [{ label: 'Drop requestState', of: (now: JsonObject) => without(now, 'requestState') }]),
    ...(typeof state === 'string' && state !== ''
      ? [
          {
            label: 'Flip a byte of it',
            of: (now: JsonObject) => ({ ...now, requestState: flipped(stringAt(now, 'requestState') ?? state) }),
          },
        ]
      : []),
    ...Object.keys(responsesOf(params)).map((key) => ({
      label: `Drop the answer “${key}”`,
      of: (now: JsonObject) => ({ ...now, inputResponses: without(responsesOf(now), key) }),
    })),
    {
      label: 'Answer what was not asked',
      of: (now: JsonObject) => ({ ...now, inputResponses: { ...responsesOf(now), unasked: { action: 'accept' } } }),
    },
  ]
}
