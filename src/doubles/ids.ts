export const a = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
/** In upper case, which the API also accepts. */
export const b = "7C9E6679-7425-40DE-944B-E07FC1F90AE7";
