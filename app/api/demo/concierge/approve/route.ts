import { handleApproval } from '@/lib/demo/concierge/approve-page'
import { guardDemo } from '@/lib/server/guard'

export const dynamic = 'force-dynamic'

const serve = async (request: Request): Promise<Response> => guardDemo(request) ?? handleApproval(request)

export { serve as GET, serve as POST }
