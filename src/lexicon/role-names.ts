/** The roles that a word can give an amount; `threshold` comes from the figure's own form. */
export type MoneyRoleWord =
  | 'totalInvestment' | 'contracted' | 'annualInvestment' | 'completedInvestment' | 'fundsReceived' | 'output' | 'revenue' | 'tax' | 'profit' | 'gdp'
  | 'fiscal' | 'subsidy' | 'loan' | 'financing' | 'registeredCapital' | 'trade' | 'price' | 'fine' | 'other'
