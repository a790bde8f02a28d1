//! Reading and proving `.ftl` texts: the only reader there is.
