include!(concat!(env!("ICU4X_DATA_DIR"), "/", env!("CARGO_PKG_NAME"), "/mod.rs"));
