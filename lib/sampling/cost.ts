import type { Price, Usage } from './types'

/** US dollars for a completion, or undefined where the price or a count is not known. */
export const cost = ({ inputTokens, outputTokens }: Usage, price: Price | undefined): number | undefined =>
  price === undefined || inputTokens === undefined || outputTokens === undefined
    ? undefined
    : (inputTokens * price.input + outputTokens * price.output) / 1e6
