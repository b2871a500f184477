import { urlWithoutSecrets, withoutSecrets } from '@/lib/protocol/without-secrets'
import { isSecretHeader } from '@/lib/protocol/secret-headers'
import { publicCurl } from '@/lib/views/curl'
import type { HttpView } from '@/lib/views/types'
import type { DiffTexts } from './diff-texts/diff-texts'
import { findingTexts, type Sources } from './diff-texts/finding-texts'
import { DOCS } from './docs'
import type { Finding } from './findings'
import { code, escaped, fenced } from './report/markdown-text'
import { inline, plain } from './report/words'
import { entryOf } from './severity'
import { specUrl } from './spec-url'

/** Characters of one text; more helps nobody in an issue. */
const MOST = 20_000

const block = (language: string, text: string): readonly string[] => fenced(language, text, MOST)

const headWithoutSecrets = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const name = line.slice(0, Math.max(0, line.indexOf(':')))
      return isSecretHeader(name) ? `${name}: <redacted>` : line
    })
    .join('\n')

const textBlock = ({ language }: DiffTexts, text: string): readonly string[] =>
  block(language, language === 'http' ? headWithoutSecrets(text) : withoutSecrets(text))

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`### ${title}`, '', ...lines]

/** The HTTP request in whose response it was seen. */
const requestOf = ({ seq }: Finding, { events, views }: Sources): HttpView | undefined => {
  const event = events[seq]
  return event && 'httpId' in event ? views.http(event.httpId) : undefined
}

const factsOf = (
  { id, revision, connectionId, path, seq, evidence, actual, expected }: Finding,
  { views }: Sources,
) => {
  const citation = entryOf(id).spec[revision]
  const url = views.connection(connectionId)?.url
  const value = (of: unknown) => code(withoutSecrets(inline(of)))
  return [
    `- Requirement: ${citation === undefined ? code(id) : `[${code(id)}](${specUrl(citation)})`} of MCP ${revision}`,
    ...(url === undefined ? [] : [`- Server: ${code(plain(urlWithoutSecrets(url)))}`]),
    ...(path === undefined ? [] : [`- Where: ${path === '' ? 'the whole message' : code(plain(path))}`]),
    ...(actual === undefined ? [] : [`- Actual: ${value(actual)}`]),
    ...(expected === undefined ? [] : [`- Expected: ${value(expected)}`]),
    `- Seen in: ${evidence.length > 1 ? 'events' : 'event'} ${(evidence.length > 0 ? evidence : [seq]).join(', ')} of the recording`,
    '',
  ]
}

const ruleWords = ({ id }: Finding): readonly string[] => {
  const docs = DOCS.get(id)
  return docs === undefined ? [] : [`**Why it matters.** ${docs.why}`, '', `**How to fix it.** ${docs.fix}`, '']
}

/**
 * A finding for an issue, as Markdown: what is wrong, the requirement with its citation, the request as curl, the
 * message as it came and as it should have been. What looks like a secret is replaced; what the server sent is never
 * markup. `others` are findings that may be of the same message.
 */
export const reproMarkdown = (finding: Finding, others: readonly Finding[], sources: Sources): string => {
  const { id, level, message } = finding
  const texts = findingTexts(finding, others, sources)
  const http = requestOf(finding, sources)
  return [
    `## ${level}: ${entryOf(id).statement}`,
    '',
    escaped(withoutSecrets(message)),
    '',
    ...factsOf(finding, sources),
    ...ruleWords(finding),
    ...section('Request', http ? block('sh', publicCurl(http)) : []),
    ...section('What came', texts ? textBlock(texts, texts.actual.text) : []),
    ...section('What was expected', texts?.form ? textBlock(texts, texts.form.text) : []),
  ].join('\n')
}
