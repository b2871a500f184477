import type { Recording } from '@/lib/recording/recording'
import type { KeptSession } from './kept-session'

type Named = Pick<KeptSession, 'name' | 'title' | 'server' | 'serverName' | 'startedAt'>
type Source = Pick<Recording, 'header' | 'events'>

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

const day = (at: number): string => {
  const date = new Date(at)
  return `${date.getDate()} ${date.toLocaleString('en', { month: 'short' })}`
}

/** What a session is called: as the person says, else as its title does, else by its server and day. */
export const keptName = ({ name, title, server, serverName, startedAt }: Named): string =>
  name ??
  (title === '' ? `${serverName ?? (server === undefined ? 'Session' : hostOf(server))}, ${day(startedAt)}` : title)

/** The same recording with the session's name as its title: what is given away carries it. */
export const titled = (source: Source, session: Named | undefined): Source =>
  session ? { header: { ...source.header, title: keptName(session) }, events: source.events } : source
