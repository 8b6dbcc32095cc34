"""What the law gives everyone: redundancy pay, sick pay, holiday and a floor for pensions."""
