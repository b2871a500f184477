import { deleteShare, getShare, putShare } from '@/lib/server/shares/share-api'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

type Context = { params: Promise<{ id: string }> }

export const PUT = async (request: Request, { params }: Context): Promise<Response> =>
  putShare(request, (await params).id)
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  getShare(request, (await params).id)
export const DELETE = async (request: Request, { params }: Context): Promise<Response> =>
  deleteShare(request, (await params).id)
