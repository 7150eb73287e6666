/** How far the reader got with a listing; `seen`: they opened it and no more. */
export const STATUSES = ['seen', 'saved', 'applied', 'interview', 'offer', 'rejected'] as const;
export type Status = (typeof STATUSES)[number];
