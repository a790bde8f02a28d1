//! Where `.ftl` text comes from.
