import { openLive } from '@/lib/server/live/live-api'
import { deleteLive } from '@/lib/server/shares/share-api'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

type Context = { params: Promise<{ id: string }> }

export const PUT = async (request: Request, { params }: Context): Promise<Response> =>
  openLive(request, (await params).id)
export const DELETE = async (request: Request, { params }: Context): Promise<Response> =>
  deleteLive(request, (await params).id)
