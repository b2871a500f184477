import { withoutSecrets } from '@/lib/protocol/without-secrets'
import { fenced } from '@/lib/spec/report/markdown-text'
import { publicCurl } from '@/lib/views/curl'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView, MessageView } from '@/lib/views/types'
import { askLines } from './markdown-asks'
import { named, STATUS_WORDS, tookOf } from './markdown-words'

/** Characters of one text; more helps nobody in an issue. */
const MOST = 20_000

const textOf = ({ content, raw }: MessageView): string =>
  'value' in content ? JSON.stringify(content.value, null, 2) : raw

const message = (title: string, view: MessageView | undefined): readonly string[] =>
  view ? [`#### ${title}`, '', ...fenced('json', withoutSecrets(textOf(view)), MOST)] : []

/** One call for an issue: request, what was asked meanwhile, response, and how to send it again; secrets are replaced. */
export const markdownExchange = (exchange: ExchangeView, views: SessionViews): string => {
  const { method, subject, status, timing, rounds, asks, problem } = exchange
  const [first] = rounds
  const http = first && views.http(first.request.httpId)
  const several = rounds.length > 1
  return [
    `### ${named([method, subject].filter(Boolean).join(' '))}: ${STATUS_WORDS[status]}, ${tookOf(timing)}`,
    '',
    ...(problem ? [`${problem.title}: ${problem.cause}`, ''] : []),
    ...rounds.flatMap(({ request, response }, index) => [
      ...message(several ? `Request, round ${index + 1}` : 'Request', request),
      ...message(several ? `Response, round ${index + 1}` : 'Response', response),
    ]),
    ...(asks.length === 0 ? [] : ['#### What the server asked', '']),
    ...asks.flatMap((key) => {
      const ask = views.ask(key)
      return ask ? askLines(ask).map(withoutSecrets) : []
    }),
    ...(http ? ['#### As curl', '', ...fenced('sh', publicCurl(http), MOST)] : []),
  ].join('\n')
}
