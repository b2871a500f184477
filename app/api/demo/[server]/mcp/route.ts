import { handleConcierge } from '@/lib/demo/concierge/handle'
import { handleTroublemaker } from '@/lib/demo/troublemaker/handle'
import { guardDemo } from '@/lib/server/guard'

export const dynamic = 'force-dynamic'

const SERVERS: Partial<Record<string, (request: Request) => Promise<Response>>> = {
  concierge: handleConcierge,
  troublemaker: handleTroublemaker,
}

type Context = { params: Promise<{ server: string }> }

const serve = async (request: Request, { params }: Context): Promise<Response> => {
  const refused = guardDemo(request)
  if (refused) return refused
  const { server } = await params
  const handle = Object.hasOwn(SERVERS, server) ? SERVERS[server] : undefined
  if (handle) return handle(request)
  const error = `No demo server is called "${server}". There are ${Object.keys(SERVERS).join(' and ')}.`
  return Response.json({ error }, { status: 404 })
}

export { serve as DELETE, serve as GET, serve as POST }
