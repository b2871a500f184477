import { putChunk } from '@/lib/server/live/live-api'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

type Context = { params: Promise<{ id: string; n: string }> }

export const PUT = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, n } = await params
  return putChunk(request, id, n)
}
