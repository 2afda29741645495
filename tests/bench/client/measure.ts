import type { Report } from '../budget.ts'
export async function measureClient(_report: Report): Promise<void> {}
