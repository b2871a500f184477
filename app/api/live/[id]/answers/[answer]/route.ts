import { putAnswer } from '@/lib/server/live/live-api'

export const dynamic = 'force-dynamic'
export const runtime = 'nodejs'

type Context = { params: Promise<{ id: string; answer: string }> }

export const PUT = async (request: Request, { params }: Context): Promise<Response> => {
  const { id, answer } = await params
  return putAnswer(request, id, answer)
}
