export interface BasketItem {
  sku: string;
  quantity: number;
  /** In cents. */
  price: number;
}

/** What the customer pays, in cents. */
export function total(items: BasketItem[]): number {
  return items.reduce((sum, item) => sum + item.quantity * item.price, 0);
}
