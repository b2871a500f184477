import type { PlainBlock, Say, ToolResultBlock } from './prompt'

/** A block as text: of what a provider does not take, only its name. */
export const plainText = (block: PlainBlock): string =>
  block.kind === 'text' ? block.text : `[${block.kind} ${block.mimeType}]`

/** What the text of a result does not say already: its structured content, unless it is there as JSON. */
export const structuredText = ({ structured, content }: ToolResultBlock): string | undefined => {
  if (structured === undefined) return undefined
  const text = JSON.stringify(structured)
  return content.some((block) => block.kind === 'text' && sameJson(block.text, text)) ? undefined : text
}

const sameJson = (given: string, text: string): boolean => {
  try {
    return JSON.stringify(JSON.parse(given)) === text
  } catch {
    return false
  }
}

/** A tool result for a provider whose results are text alone, with no word for a failure. */
export const resultText = (result: ToolResultBlock, say: Say): string => {
  const structured = structuredText(result)
  if (structured !== undefined) say(`${result.path}.structuredContent`, 'Passed on as text: there is no place for it.')
  if (result.isError) say(`${result.path}.isError`, 'There is no place for it: the text begins with “Error:”.')
  const parts = [...result.content.map(plainText), ...(structured === undefined ? [] : [structured])]
  return `${result.isError ? 'Error: ' : ''}${parts.join('\n')}`
}
