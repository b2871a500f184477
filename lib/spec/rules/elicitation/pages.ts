import { stringAt } from '@/lib/protocol/json'
import type { Elicitation } from './elicitations'

/** The page's address, where it is one. */
export const pageUrl = ({ mode, params }: Elicitation): URL | undefined => {
  const url = mode === 'url' ? stringAt(params, 'url') : undefined
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined
}

/** Whether it leads to a web page at all: of other addresses nothing more can be asked. */
export const opensPage = (elicitation: Elicitation): boolean => {
  const url = pageUrl(elicitation)
  return url?.protocol === 'https:' || url?.protocol === 'http:'
}
