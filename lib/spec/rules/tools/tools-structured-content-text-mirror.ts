import { isObject } from '@/lib/protocol/json'
import { isSameJson } from '@/lib/spec/parts/same-json'
import { defineRule } from '@/lib/spec/rule'
import { finalResult } from './final-result'

/** The texts in a result's content, as JSON values where they are JSON. */
const jsonTexts = (content: unknown): readonly unknown[] =>
  Array.isArray(content)
    ? content.flatMap((block: unknown) => {
        const text = isObject(block) && block['type'] === 'text' ? block['text'] : undefined
        if (typeof text !== 'string') return []
        try {
          return [JSON.parse(text) as unknown]
        } catch {
          return []
        }
      })
    : []

export const toolsStructuredContentTextMirror = defineRule({
  id: 'tools-structured-content-text-mirror',
  why: 'Clients that know no structured content, and models that are given the text only, miss the result.',
  fix: 'Put JSON.stringify(structuredContent) into a text block of content as well.',
  example: {
    right: '{"content": [{"type": "text", "text": "{\\"days\\": 5}"}], "structuredContent": {"days": 5}}',
    wrong: '{"content": [], "structuredContent": {"days": 5}}',
  },
  on: 'result',
  methods: ['tools/call'],
  needs: 'tools',
  check: (sighting) => {
    const { structuredContent, content } = finalResult(sighting) ?? {}
    if (structuredContent === undefined) return undefined
    if (jsonTexts(content).some((value) => isSameJson(value, structuredContent))) return []
    return [{ message: 'No text block holds structuredContent as JSON.', path: '/result/content' }]
  },
})
