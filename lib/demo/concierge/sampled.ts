import type { InputResponseView } from '@modelcontextprotocol/server'

/** The text a model wrote and its name; undefined when it wrote none. */
export const sampledText = (answer: InputResponseView): { text: string; model: string } | undefined => {
  if (answer.kind !== 'sampling') return undefined
  const { content, model } = answer.result
  const blocks = Array.isArray(content) ? content : [content]
  const text = blocks
    .flatMap((block) => (block.type === 'text' ? [block.text] : []))
    .join('\n')
    .trim()
  return text === '' ? undefined : { text, model }
}
