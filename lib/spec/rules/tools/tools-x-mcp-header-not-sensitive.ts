import { stringAt } from '@/lib/protocol/json'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeMarks } from './header-marks'

/** Parts of a name, between capitals, hyphens and underscores, that tell of a secret or of a person. */
const WORDS = new Set([
  ...['password', 'passwd', 'passphrase', 'pwd', 'secret', 'secrets', 'token', 'credential', 'credentials', 'apikey'],
  ...['ssn', 'cvv', 'cvc', 'iban', 'pin', 'email', 'phone', 'birthday', 'birthdate'],
])
const PHRASES =
  /\b(?:password|passphrase|api[ _-]?key|private[ _-]?key|access[ _-]?key|access token|bearer token|credit[ _-]?card|card[ _-]?number|social security|secret key)\b/i
const READ = 1_000

const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

const isSensitive = (text: string): boolean => {
  const words = wordsOf(text)
  return words.some((word) => WORDS.has(word)) || PHRASES.test(words.join(' '))
}

export const toolsXMcpHeaderNotSensitive = defineRule({
  id: 'tools-x-mcp-header-not-sensitive',
  why: 'Headers end up in the logs of every proxy on the way, which bodies rarely do.',
  fix: 'Leave parameters that hold secrets or personal data unmarked.',
  example: {
    right: '"password": {"type": "string"}',
    wrong: '"password": {"type": "string", "x-mcp-header": "Password"}',
  },
  // A name is only a sign.
  atMost: 'hint',
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeMarks(({ spot, value, tool, parameter }) => {
    const description = stringAt(spot.node, 'description') ?? ''
    const names = [parameter, ...(typeof value === 'string' ? [value] : [])]
    if (!names.some((name) => isSensitive(name.slice(0, READ))) && !PHRASES.test(description.slice(0, READ)))
      return undefined
    return `${named(parameter)} of the tool ${named(tool)} looks sensitive, yet is sent in a header.`
  }),
})
