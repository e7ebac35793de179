/** Makes a page of segments like those of the API. */
export function pageOf(rows: number): unknown {
  const time = "2026-03-14T09:41:27.653Z";
  return {
    data: Array.from({ length: rows }, (_, index) => ({
      id: `4f3b7c1e-0d52-4c1a-9d3e-${String(index).padStart(12, "0")}`,
      name: `Segment ${index}`,
      description: "Customers who have bought twice within the last ninety days",
      created_at: time,
      updated_at: time,
    })),
    meta: {
      pagination: { total: rows, count: rows, per_page: rows, current_page: 1, total_pages: 1, links: {} },
    },
  };
}
