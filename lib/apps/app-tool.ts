import { objectAt, stringAt } from '@/lib/protocol/json'

/** A resource of the scheme that MCP Apps reserve. */
export const isAppUri = (uri: string): boolean => uri.startsWith('ui://')

/** The page that shows a tool's results: `_meta.ui.resourceUri`, or the flat key that came before it. */
export const appUriOf = (tool: Readonly<Record<string, unknown>>): string | undefined => {
  const meta = objectAt(tool, '_meta')
  const uri = stringAt(objectAt(meta, 'ui'), 'resourceUri') ?? stringAt(meta, 'ui/resourceUri')
  return uri !== undefined && isAppUri(uri) ? uri : undefined
}

/** Whether apps may call the tool: those whose `visibility` leaves `app` out must be refused. */
export const isForApps = (tool: Readonly<Record<string, unknown>>): boolean => {
  const visibility = objectAt(objectAt(tool, '_meta'), 'ui')?.['visibility']
  return visibility === undefined || (Array.isArray(visibility) && visibility.includes('app'))
}
